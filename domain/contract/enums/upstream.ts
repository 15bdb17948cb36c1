/** What went wrong when Street Manager could not be reached. */
export const outageReasons = ['no_connection', 'connection_lost', 'no_answer_in_time', 'server_error'] as const
export type OutageReason = (typeof outageReasons)[number]

/** `none`: this server is itself the Street Manager. */
export const upstreamStates = ['none', 'up', 'down'] as const
