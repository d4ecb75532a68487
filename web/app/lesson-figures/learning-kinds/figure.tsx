import {
  Choice,
  choiceSetting,
  Picture,
  Playground,
  useKnobs,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { useByReward } from './by-reward'
import { places, type Place } from './learners'
import { useSelfSupervised } from './self-supervised'
import { useSupervised } from './supervised'
import { kinds, texts, type Kind } from './texts'
import { lastRound, useUnsupervised } from './unsupervised'
import type { Way } from './way'

/** Eight learners, and what each way of learning makes of them. */
export default function LearningKinds({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const { knobs, turn, reset } = useKnobs({
    kind: choiceSetting<Kind>(settings, 'kind', kinds),
    newcomer: first.newcomer,
    round: lastRound,
    uncovered: false,
    hidden: first.hidden,
    share: 0.1,
  })
  const ways: Record<Kind, Way> = {
    supervised: useSupervised(knobs.newcomer, (newcomer) => turn({ newcomer })),
    unsupervised: useUnsupervised(knobs, turn),
    selfSupervised: useSelfSupervised(knobs.hidden, (hidden) => turn({ hidden })),
    reward: useByReward(knobs.share, (share) => turn({ share })),
  }
  const { panels, sees, picture, controls } = ways[knobs.kind]
  return (
    <Playground
      title={t.title}
      sees={sees}
      panels={panels}
      reset={reset}
      controls={
        <>
          <div className="sm:col-span-2">
            <Choice
              label={t.kind}
              options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
              value={knobs.kind}
              onChange={(kind) => turn({ kind })}
            />
          </div>
          {controls}
        </>
      }
    >
      <Picture>{picture}</Picture>
    </Playground>
  )
}

/** As the lesson tells them: the new learner, and the hidden one with four lessons. */
const first: { newcomer: Place; hidden: number } = {
  newcomer: { x: 6, y: 3 },
  hidden: places.findIndex(({ x }) => x === 4),
}
