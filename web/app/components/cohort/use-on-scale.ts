import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withMinus } from '~/i18n/minus'

/** Values of the reference scale, and differences of them with their sign. */
export function useOnScale() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
    const value = new Intl.NumberFormat(i18n.language, options)
    const signed = new Intl.NumberFormat(i18n.language, { ...options, signDisplay: 'exceptZero' })
    return {
      value: (of: number) => withMinus(value.format(of)),
      change: (of: number) => withMinus(signed.format(of)),
    }
  }, [i18n.language])
}
