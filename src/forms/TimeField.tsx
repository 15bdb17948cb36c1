import { TextField } from './TextField.tsx'
import type { TextFieldProps } from './TextField.tsx'

type TimeFieldProps = Pick<TextFieldProps, 'name' | 'label' | 'hint'>

export function TimeField({ hint = 'For example, 09:30', ...rest }: TimeFieldProps) {
  return <TextField {...rest} hint={hint} width={5} autoComplete="off" spellCheck={false} />
}
