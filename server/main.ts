/** Starts the server alone, with the app as it was last built. `npm start` (start.ts) builds it first when it has to. */
import { serve } from './serve.ts'

await serve()
