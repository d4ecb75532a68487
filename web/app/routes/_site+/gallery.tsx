import { useTranslation } from 'react-i18next'
import { GalleryControls } from '~/components/gallery/gallery-controls'
import { GalleryOverlays } from '~/components/gallery/gallery-overlays'
import { GalleryStates } from '~/components/gallery/gallery-states'
import { PageHead } from '~/components/ui/page-head'
import { page } from '~/shell/page'
import { ThemeSwitch } from '~/shell/preferences'

export const handle = page({ title: (t) => t('settings:gallery.title') })

/** The primitives side by side: where a change of a token is looked at first. */
export default function Gallery() {
  const { t } = useTranslation('settings')
  return (
    <div className="mx-auto w-full max-w-4xl px-5 pt-8 pb-24">
      <PageHead title={t('gallery.title')} text={t('gallery.text')}>
        <ThemeSwitch />
      </PageHead>
      <div className="grid gap-14">
        <GalleryControls />
        <GalleryStates />
        <GalleryOverlays />
      </div>
    </div>
  )
}
