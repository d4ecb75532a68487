import { useRef, useState } from 'react'
import type { TextEditor } from '~/authoring/create-text-editor'
import { firstToOpen } from '~/authoring/exercise-files'
import { isTrying } from '~/authoring/trial-progress'
import type { ManuscriptPage } from '~/routes/o.$org+/authoring.$slug'
import { FileList } from './file-list'
import { OpenFile } from './open-file'
import { ProblemList } from './problem-list'
import { PublishPanel } from './publish-panel'
import { TrialPanel } from './trial-panel'
import { useAskingAgain, useManuscript } from './use-manuscript'
import { WorkbenchHead } from './workbench-head'

/** One exercise as its author writes it: files, text, what is wrong, trials, publishing. */
export function ManuscriptWorkbench({ page }: { page: ManuscriptPage }) {
  const { org, exercise } = page
  const manuscript = useManuscript(exercise)
  const { unsaved } = manuscript
  const paths = [...new Set([...exercise.files.map(({ path }) => path), ...unsaved.keys()])].sort()
  const { open, editor, show, goTo } = useOpenFile(paths)
  useAskingAgain(isTrying(exercise.trials))
  return (
    <>
      <WorkbenchHead page={page} />
      <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)] xl:grid-cols-[13rem_minmax(0,1fr)_21rem]">
        <FileList
          paths={paths}
          open={open}
          unsaved={new Set(unsaved.keys())}
          onOpen={show}
          onAdd={(path) => {
            if (!paths.includes(path)) manuscript.change(path, '')
            show(path)
          }}
        />
        <OpenFile exercise={exercise} path={open} manuscript={manuscript} editor={editor} />
        <div className="grid content-start gap-8 md:col-start-2 xl:col-start-3">
          <ProblemList problems={exercise.problems} onOpen={goTo} />
          <TrialPanel exercise={exercise} unsaved={unsaved.size > 0} />
          <PublishPanel org={org} exercise={exercise} unsaved={unsaved.size > 0} />
        </div>
      </div>
    </>
  )
}

/** Which file is before the author; another one where that is gone. */
function useOpenFile(paths: readonly string[]) {
  const [chosen, setChosen] = useState(firstToOpen(paths))
  const open = paths.includes(chosen) ? chosen : firstToOpen(paths)
  const editor = useRef<TextEditor | null>(null)
  const goTo = (file: string, line: number | undefined) => {
    if (!paths.includes(file)) return
    setChosen(file)
    // The editor of another file is there after the next paint.
    if (line) setTimeout(() => editor.current?.goTo(line), file === open ? 0 : 400)
  }
  return { open, editor, show: setChosen, goTo }
}
