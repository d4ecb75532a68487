import { choiceSetting, type LessonFigureProps } from '../kit'
import { Alarms } from './alarms-figure'
import { Drafts } from './drafts-figure'

/** Where a model pays: drafting for people, or raising alarms for them. */
export default function UseCases({ settings }: LessonFigureProps) {
  const kind = choiceSetting(settings, 'kind', ['drafts', 'alarms'])
  return kind === 'drafts' ? <Drafts settings={settings} /> : <Alarms settings={settings} />
}
