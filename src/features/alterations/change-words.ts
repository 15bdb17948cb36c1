import type { AlterationType } from '../../../domain/contract/enums/alterations.ts'

/** What a promoter reads when a change is sent. */
export function sentWords(type: AlterationType, action: 'submit' | 'apply_at_once'): string {
  if (type === 'MODIFIED_PERMIT') return 'Your changes are submitted. The authority has 2 working days to decide'
  if (action === 'apply_at_once') return 'The permit is changed'
  return type === 'WORK_EXTENSION'
    ? 'Extension requested. The authority has 2 working days to decide'
    : 'Change requested. The authority has 2 working days to decide'
}
