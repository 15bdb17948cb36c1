import * as endpoints from '../../../domain/contract/non-notifiable-works.ts'
import * as shapes from '../../../domain/contract/non-notifiable-works.shapes.ts'
import { implement } from '../../http/implement.ts'
import { registerNonNotifiableSite } from './register-site.ts'

export const nonNotifiableWorks = [
  implement(endpoints.registerNonNotifiableSite, shapes.registerNonNotifiableSite, registerNonNotifiableSite),
]
