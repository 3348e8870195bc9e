import { createContext, useContext } from 'hono/jsx'
import type { Lang } from '#platform/text/texts.ts'
import { type UiTexts, uiTexts } from './texts.ts'

/** The language of the page being rendered. `Page` sets it; components read it, so nobody passes it along. */
export const LangContext = createContext<Lang>('da')

/** The kit's own words in the language of the page. */
export const useTexts = (): UiTexts => uiTexts(useContext(LangContext))

export const useLang = (): Lang => useContext(LangContext)
