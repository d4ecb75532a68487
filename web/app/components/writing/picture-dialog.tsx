import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input, Textarea } from '~/components/ui/input'
import { Progress } from '~/components/ui/progress'
import { pictureMarkdown } from '~/writing/picture-markdown'
import { largestPicture, uploadPicture, type Uploaded } from '~/writing/upload-picture'

interface PictureDialogProps {
  /** Where it is sent. */
  address: string
  file: File
  /** Of the text that it goes into. */
  lang: string
  onInsert: (markdown: string) => void
  onClose: () => void
}

/** A picture on its way up, while its author says what it shows. */
export function PictureDialog({ address, file, lang, onInsert, onClose }: PictureDialogProps) {
  const { t } = useTranslation('writing')
  const [alt, setAlt] = useState('')
  const [caption, setCaption] = useState('')
  const { share, answer } = useUpload(address, file)
  const kept = answer?.kind === 'kept' ? answer.picture : undefined
  return (
    <Dialog title={t('picture.title')} open onOpenChange={(isOpen) => isOpen || onClose()}>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (kept) onInsert(pictureMarkdown({ path: kept.path, alt, caption }))
        }}
      >
        {answer && !kept ? (
          <Banner tone="danger" live>
            {answer.kind === 'refused' ? answer.message : t('picture.unanswered')}
          </Banner>
        ) : (
          <>
            <Shown file={file} />
            <div className="grid gap-1.5 text-sm">
              <Progress label={t('picture.progress')} value={kept ? 1 : share} max={1} />
              <p role="status" className="text-ink-faint">
                {t(kept ? 'picture.kept' : share < 1 ? 'picture.sending' : 'picture.reading')}
              </p>
            </div>
            <Field label={t('picture.alt')} hint={t('picture.altHint')}>
              <Textarea
                lang={lang}
                rows={2}
                maxLength={500}
                value={alt}
                onChange={(event) => setAlt(event.target.value)}
              />
            </Field>
            <Field label={t('picture.caption')} hint={t('picture.captionHint')}>
              <Input
                lang={lang}
                maxLength={500}
                value={caption}
                onChange={(event) => setCaption(event.target.value)}
              />
            </Field>
            <Button type="submit" disabled={!kept} className="justify-self-start">
              {t('picture.insert')}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  )
}

/** As it lies on the author's computer. */
function Shown({ file }: { file: File }) {
  const [address, setAddress] = useState<string>()
  // The browser holds the bytes for as long as it is shown.
  useEffect(() => {
    const held = URL.createObjectURL(file)
    setAddress(held)
    return () => URL.revokeObjectURL(held)
  }, [file])
  return (
    <div className="bg-sunken border-line flex h-32 items-center justify-center overflow-hidden rounded border p-2 sm:h-44">
      {address ? (
        <img src={address} alt="" className="max-h-full max-w-full rounded-sm object-contain" />
      ) : null}
    </div>
  )
}

function useUpload(address: string, file: File) {
  const { t } = useTranslation('writing')
  const [share, setShare] = useState(0)
  const [answer, setAnswer] = useState<Uploaded>()
  // Sending begins with the dialog and ends with it.
  useEffect(() => {
    if (file.size > largestPicture) return setAnswer({ kind: 'refused', message: t('picture.tooLarge') })
    const ending = new AbortController()
    void uploadPicture(address, file, { signal: ending.signal, onProgress: setShare }).then(
      (told) => ending.signal.aborted || setAnswer(told),
    )
    return () => ending.abort()
  }, [address, file, t])
  return { share, answer }
}
