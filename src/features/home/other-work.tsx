import { useMay } from '../../app/session.ts'
import { ListDirectory } from '../works/list-directory-links.tsx'
import { beginningsFor } from '../works/list-directory.ts'

/** An officer's desk beside the applications: what is begun where there is no record yet. What waits, the queue tells. */
export function OtherWork() {
  const may = useMay()
  return <ListDirectory label="Other work" groups={beginningsFor(may)} />
}
