/** An area that an officer has chosen to look at. */
export interface ChosenAreaTable {
  email: string
  area_reference: string
}
