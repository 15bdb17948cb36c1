import { PhotoField } from '../../forms/PhotoField.tsx'
import { Radios } from '../../forms/Radios.tsx'
import type { askedAtStop } from './stop-answers.ts'

/** Asked beside the time of a stop, with what the record says already chosen: nobody has to answer to stop. */
export function StopQuestions({ asked }: { asked: ReturnType<typeof askedAtStop> }) {
  return (
    <>
      {asked.dug ? (
        <Radios
          name="excavation_carried_out"
          legend="Did you dig?"
          choices={[
            { value: 'yes', label: 'Yes', hint: 'Register each site after the stop' },
            { value: 'no', label: 'No, nothing was dug', hint: 'No site is due then' },
          ]}
        />
      ) : null}
      {asked.allSites ? (
        <Radios
          name="final_reinstatement"
          legend="Have all sites been registered?"
          hint="Yes ends the clock for registration; the start can no longer be undone"
          choices={[
            { value: 'yes', label: 'Yes, the last one is registered' },
            { value: 'no', label: 'No, more are to come' },
          ]}
        />
      ) : null}
      <PhotoField
        name="photos"
        label="Photo of the clear site (optional)"
        hint="Goes to the files of the works record"
      />
    </>
  )
}
