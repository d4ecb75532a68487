import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { createContext, useCallback, useContext, useState, type PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'

export interface ToastMessage {
  text: string
  tone?: 'success' | 'danger'
  /** Undo instead of "are you sure". */
  action?: { label: string; onSelect: () => void }
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined)

/** Says that something just happened, without taking the focus. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

export function Toaster({ children }: PropsWithChildren) {
  const { t } = useTranslation()
  const [messages, setMessages] = useState<(ToastMessage & { id: number })[]>([])
  const show = useCallback((message: ToastMessage) => {
    setMessages((shown) => [...shown.slice(-2), { ...message, id: (shown.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const drop = (id: number) => setMessages((shown) => shown.filter((message) => message.id !== id))
  return (
    <ToastContext.Provider value={show}>
      <Radix.Provider label={t('toast.label')} duration={6000}>
        {children}
        {messages.map((message) => (
          <ToastCard key={message.id} message={message} onClose={() => drop(message.id)} />
        ))}
        <Radix.Viewport
          label={t('toast.region')}
          className="fixed right-4 bottom-4 z-50 grid w-[calc(100vw-2rem)] max-w-sm gap-2 outline-none max-sm:bottom-20"
        />
      </Radix.Provider>
    </ToastContext.Provider>
  )
}

function ToastCard({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const { t } = useTranslation()
  const Icon = message.tone === 'danger' ? CircleAlert : CircleCheck
  return (
    <Radix.Root
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="bg-surface border-line shadow-floating animate-appear flex items-center gap-3 rounded border p-3 ps-4 text-sm"
    >
      <Icon
        aria-hidden
        className={message.tone === 'danger' ? 'text-danger size-5 shrink-0' : 'text-success size-5 shrink-0'}
        strokeWidth={1.75}
      />
      <Radix.Description className="grow">{message.text}</Radix.Description>
      {message.action ? (
        <Radix.Action
          altText={message.action.label}
          onClick={message.action.onSelect}
          className="text-accent hover:bg-accent-soft rounded-sm px-2 py-1 font-medium"
        >
          {message.action.label}
        </Radix.Action>
      ) : null}
      <Radix.Close aria-label={t('action.close')} className="text-ink-faint hover:text-ink rounded-sm p-1">
        <X aria-hidden className="size-4" />
      </Radix.Close>
    </Radix.Root>
  )
}
