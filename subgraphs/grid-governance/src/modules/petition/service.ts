import type { StabilisationTeam } from '../../generated/resolver-types.ts'

interface TeamColumns {
  readonly teamLeaderTitle: string | null
  readonly teamMemberTitles: string | null
  readonly teamFormedOn: string | null
}

/** 七包一: the team of a petition or a dispute, if one was formed. */
export function stabilisationTeamOf({
  teamLeaderTitle,
  teamMemberTitles,
  teamFormedOn,
}: TeamColumns): StabilisationTeam | null {
  if (teamLeaderTitle === null || teamMemberTitles === null || teamFormedOn === null) return null
  // written by this department as a list of titles
  const memberTitles = JSON.parse(teamMemberTitles) as string[]
  return { leaderTitle: teamLeaderTitle, memberTitles, formedOn: teamFormedOn }
}
