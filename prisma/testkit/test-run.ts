import { beginTestRun, endTestRun } from './test-server.js'

const [step, pid] = process.argv.slice(2)
if (step === 'begin') process.stdout.write(JSON.stringify(await beginTestRun(Number(pid))))
else await endTestRun(Number(pid))
