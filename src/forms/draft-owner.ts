import { createContext } from 'react'

/** Account whose drafts this device may show; the shell provides it. Empty while nobody is signed in. */
export const DraftOwner = createContext('')
