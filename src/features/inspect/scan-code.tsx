import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'

/** What a browser that reads codes has; the types of the platform do not name it yet. */
interface CodeReader {
  detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
type CodeReaderMaker = new (options: { formats: readonly string[] }) => CodeReader

const looksMs = 300

/** The browser's own reader of codes, where it has one and a camera. */
function codeReader(): CodeReaderMaker | undefined {
  const maker = (globalThis as { BarcodeDetector?: CodeReaderMaker }).BarcodeDetector
  return 'mediaDevices' in navigator ? maker : undefined
}

/** Scans the code on a permit board; nothing at all where the browser cannot. `onFound` gives words to show when it is not ours. */
export function ScanCode({ onFound }: { onFound: (text: string) => string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const [trouble, setTrouble] = useState('')
  const reader = codeReader()
  if (!reader) return null
  return (
    <>
      {isOpen ? (
        <Camera
          reader={reader}
          onText={(text) => setTrouble(onFound(text) ?? '')}
          onFailed={() => {
            setOpen(false)
            setTrouble('The camera cannot be used. Allow it in the settings of the browser, or type the reference')
          }}
        />
      ) : null}
      <Button variant="secondary" expanded={isOpen} onPress={() => setOpen((open) => !open)}>
        {isOpen ? 'Stop scanning' : 'Scan the code on the board'}
      </Button>
      <p className="govuk-error-message" role="alert">
        {trouble}
      </p>
    </>
  )
}

interface CameraProps {
  reader: CodeReaderMaker
  onText: (text: string) => void
  onFailed: () => void
}

function Camera({ reader: Reader, onText, onFailed }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useEffectEvent(onText)
  const failed = useEffectEvent(onFailed)
  useEffect(() => {
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const look = async (reader: CodeReader) => {
      const shown = video.current
      if (!isCurrent || !shown) return
      // a frame that cannot be read yet is no trouble: the next one is looked at
      const codes = shown.readyState >= shown.HAVE_CURRENT_DATA ? await reader.detect(shown).catch(() => []) : []
      if (isCurrent && codes[0]) found(codes[0].rawValue)
      timer = setTimeout(() => void look(reader), looksMs)
    }
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (!isCurrent || !video.current) return stop()
      video.current.srcObject = stream
      await video.current.play()
      await look(new Reader({ formats: ['qr_code'] }))
    }
    void begin().catch(() => {
      if (isCurrent) failed()
    })
    return () => {
      isCurrent = false
      clearTimeout(timer)
      stop()
    }
  }, [Reader])
  return <video ref={video} className="app-inspect-video" muted playsInline aria-label="What the camera sees" />
}
