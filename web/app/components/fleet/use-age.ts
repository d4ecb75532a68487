import { useTranslation } from 'react-i18next'

const steps = [
  { unit: 'days', seconds: 86_400 },
  { unit: 'hours', seconds: 3_600 },
  { unit: 'minutes', seconds: 60 },
] as const

/** How long something has lasted, in its largest whole unit: 40 s, 3 min, 2 h, 4 d. */
export function useAge() {
  const { t } = useTranslation('fleet')
  return (seconds: number) => {
    const step = steps.find((candidate) => seconds >= candidate.seconds)
    if (!step) return t('age.seconds', { value: Math.max(0, Math.round(seconds)) })
    return t(`age.${step.unit}`, { value: Math.floor(seconds / step.seconds) })
  }
}

/** From one moment of the server's to another, so that server and browser say the same. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
}
