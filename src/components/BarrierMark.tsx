/** Our own mark: a striped street barrier on two legs. */
export function BarrierMark() {
  return (
    <svg className="app-header__mark" viewBox="0 0 34 22" width="34" height="22" aria-hidden="true" focusable="false">
      <path
        d="M2.8 0h7.4L5.8 12H1.6Q0 12 0 10.4V2.8Q0 0 2.8 0zM14.6 0h7.6l-4.4 12h-7.6zM26.6 0h5.8Q34 0 34 1.6v7.6Q34 12 31.2 12h-9zM4 14h3.6v8H4zM26.4 14H30v8h-3.6z"
        fill="currentColor"
      />
    </svg>
  )
}
