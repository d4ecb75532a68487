import { requireNode } from './steps/node-version.mjs'

// Only after the check: what follows is written for a Node that an old one cannot even read.
requireNode()
import('./commands/sbom.mjs')
