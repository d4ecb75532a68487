import '@tensorflow/tfjs-backend-webgpu'
import { serveRuns } from './serve-runs'

serveRuns(['webgpu', 'wasm', 'cpu'])
