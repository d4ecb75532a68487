import { startOnWasm } from './backend'
import { serveRuns } from './serve-runs'

serveRuns(startOnWasm)
