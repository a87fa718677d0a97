import { pick, useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Scrolls the active tab into view; GraphiQL leaves a tab opened at the far end of a full row hidden. */
export function ActiveTabRevealer() {
  const { activeTabIndex } = useGraphiQL(pick('activeTabIndex'))
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeTabIndex])
  return null
}
