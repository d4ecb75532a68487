import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { pictureTypes } from '~/writing/upload-picture'

/** The way to a picture without a mouse to drop it with. */
export function PictureButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('writing')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button tone="secondary" size="small" icon={ImagePlus} onClick={() => input.current?.click()}>
        {t('picture.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={pictureTypes}
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file may be chosen once more.
          target.value = ''
        }}
      />
    </>
  )
}
