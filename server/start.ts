/** `npm start`: start here. Builds the app when it has changed, while the database opens, and serves both. */
import { buildWhenNeeded } from './build-app-files.ts'

const built = buildWhenNeeded()
// awaited only when the store is open: a failure before that must not count as one that nobody handles
built.catch(() => {})

// loaded after the builder has set off, since both take a second and there is more than one processor
const { serve } = await import('./serve.ts')
await serve(built)
