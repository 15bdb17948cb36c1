import { TextField } from '../../forms/TextField.tsx'

export const LinkQuestions = () => (
  <>
    <TextField
      name="permit_reference_number"
      label="Permit reference"
      hint="If there is no such permit yet, the link waits for it"
      spellCheck={false}
    />
    <TextField
      name="usrn"
      label="USRN (optional)"
      hint="As your own plan has it. You are told where the permit is for another street"
      inputMode="numeric"
      width={10}
    />
  </>
)
