// {"about": "An import of a Node module", "layer": "no imports", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
import { readFileSync } from 'node:fs'
export function train() { return readFileSync('/etc/passwd') }
