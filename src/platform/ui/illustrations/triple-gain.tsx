import { Person } from './person.tsx'

/**
 * The triple gain: an employee goes on a course, a job-seeker steps into the job, and the workplace keeps going.
 * Three places on one ring, and the arrows say who moves where.
 */
export function TripleGain() {
  return (
    <>
      <g class="d-ring">
        <path d="M352 92A150 150 0 0 1 428 214" />
        <path d="M316 372A150 150 0 0 1 204 372" />
        <path d="M92 214A150 150 0 0 1 168 92" />
      </g>
      <g class="d-arrow">
        <path d="M410 196l19 24 14-27" />
        <path d="M226 394l-27-23 28-16" />
        <path d="M141 90l32 -1-12 30" />
      </g>

      <circle class="d-soft" cx="260" cy="98" r="92" />
      <Person x={260} y={84} size={24} body="d-accent" />
      <path class="d-brand d-line" d="M260 36l46 18-46 18-46-18z" />
      <path class="d-line" d="M306 54v22" />
      <circle class="d-accent d-line" cx="306" cy="80" r="5" />
      <path class="d-paper d-line" d="M260 142q-22-13-48-6v36q26-7 48 6q22-13 48-6v-36q-26-7-48 6z" />
      <path
        class="d-line"
        d="M260 142v36M224 148q12-2 22 3M224 160q12-2 22 3M274 151q10-5 22-3M274 163q10-5 22-3"
      />

      <circle class="d-soft" cx="106" cy="318" r="92" />
      <path class="d-line" d="M146 330l32-42" />
      <path class="d-brand d-line" d="M138 344l28-46 14 10-26 50z" />
      <circle class="d-paper d-line" cx="178" cy="293" r="10" />
      <Person x={106} y={286} size={24} body="d-brand" />
      <path class="d-paper d-line" d="M88 336h36v35h-36z" />
      <path class="d-line" d="M92 336l-4-20M120 336l4-20M88 352h36" />
      <rect class="d-accent d-line" x="30" y="344" width="46" height="36" rx="6" />
      <path class="d-line" d="M43 344v-8h20v8M30 360h46" />

      <circle class="d-soft" cx="414" cy="318" r="92" />
      <path class="d-paper d-line" d="M358 290h112v86h-112z" />
      <path class="d-brand d-line" d="M350 290l8-28h112l8 28z" />
      <path class="d-accent d-line" d="M350 290h32v8a16 14 0 0 1-32 0zM414 290h32v8a16 14 0 0 1-32 0z" />
      <path class="d-paper d-line" d="M382 290h32v8a16 14 0 0 1-32 0zM446 290h32v8a16 14 0 0 1-32 0z" />
      <path class="d-accent d-line" d="M372 330h36v46h-36z" />
      <circle class="d-dot" cx="400" cy="354" r="3" />
      <path class="d-soft d-line" d="M422 328h36v28h-36z" />
      <circle class="d-paper d-line" cx="440" cy="340" r="7" />
      <path class="d-line" d="M428 356q2-9 12-9t12 9" />
      <path class="d-line" d="M336 376h156" />
      <path class="d-line" d="M414 262v-30" />
      <path class="d-accent d-line" d="M414 232h26l-7 8 7 8h-26z" />
    </>
  )
}
