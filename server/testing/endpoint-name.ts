import { basePath, type Endpoint } from '../../domain/contract/endpoint.ts'

/** An endpoint as tests and reports name it: `PUT /v6/work/works/:workReferenceNumber/start`. */
export const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${basePath(endpoint.api)}${endpoint.path}`
