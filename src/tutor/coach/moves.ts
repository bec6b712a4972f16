export { type Move, moves } from '../../content/tutor/moves.ts'
