import { serveRuns } from './serve-runs'

serveRuns(['wasm', 'cpu'])
