/** Prints the page as it stands: the print styles take away what paper has no use for. */
export function PrintButton() {
  return (
    <span className="app-copy">
      <button type="button" className="app-link-button" onClick={() => window.print()}>
        Print
      </button>
    </span>
  )
}
