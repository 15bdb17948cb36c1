import * as z from 'zod/mini'

/** The contract gives `GET /status` no body; a small object answers a person who opens it. */
export const getStatus = { answer: z.strictObject({ status: z.literal('ok') }) }
