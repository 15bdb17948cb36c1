import { TextField } from './TextField.tsx'
import type { TextFieldProps } from './TextField.tsx'

interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode' | 'autoComplete' | 'spellCheck'> {
  /** True when decimals are allowed: the phone then shows a decimal point. */
  decimal?: boolean
}

/** Text with a number keyboard, as GOV.UK asks; the value stays text until the form reads it. */
export function NumberField({ decimal = false, width = 5, ...rest }: NumberFieldProps) {
  return (
    <TextField
      {...rest}
      width={width}
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
