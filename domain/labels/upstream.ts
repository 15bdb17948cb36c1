import type { OutageReason } from '../contract/enums/upstream.ts'

export const outageReasonLabels: Record<OutageReason, string> = {
  no_connection: 'No connection could be made',
  connection_lost: 'The connection was lost',
  no_answer_in_time: 'No answer came in time',
  server_error: 'It answered with an error of its own',
}
