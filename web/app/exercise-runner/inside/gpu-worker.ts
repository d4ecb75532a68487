import { startOnGpu } from './gpu-backend'
import { serveRuns } from './serve-runs'

serveRuns(startOnGpu)
