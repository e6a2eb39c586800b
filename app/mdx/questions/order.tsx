import { useSearchParams } from '@remix-run/react'
import type { ReactElement, ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { orderFrom, ORDER_PARAM } from '#app/domain/courses/questions/order-move.ts'
import { partsOf } from '../parts-of.ts'
import { QuestionFrame, useQuestion } from './question-frame.tsx'
import { Reason } from './reason.tsx'
import { useMoves } from './use-moves.ts'

type ItemProps = { place: string; children: ReactNode }

/** One of the things to put in order. `Order` draws it, at the place it has been moved to. */
export function Item({ children }: ItemProps) {
  return children
}

/** Things to put in order with buttons up and down. Without scripts each move asks the server for the page anew. */
export function Order({ id, children }: { id: string; children: ReactNode }) {
  const { parts: items, rest } = partsOf(children, Item)
  return (
    <QuestionFrame id={id}>
      {rest}
      <Items items={items} />
    </QuestionFrame>
  )
}

function Items({ items }: { items: ReactElement<ItemProps>[] }) {
  const t = useMessages().lesson.quiz
  const { id, feedback } = useQuestion()
  const [search] = useSearchParams()
  const own = feedback?.kind === 'order' ? feedback : null
  const begin = orderFrom(search.get(ORDER_PARAM), id, items.length) ?? own?.chosen ?? [...items.keys()]
  const { order, move, said } = useMoves(id, begin)
  return (
    <>
      <ol className="order plain-list">
        {order.map((place, index) => {
          const textId = `${id}-${place}-text`
          const told = own?.chosen[index] === place ? own.parts[index] : null
          return (
            <li key={place}>
              <input type="hidden" name="chosen" value={place} />
              <span className="order-number">{index + 1}</span>
              <span className="order-text" id={textId}>
                {items[place]}
              </span>
              <MoveButton {...{ id, place, index, textId, move }} by={-1} isIdle={index === 0} />
              <MoveButton
                {...{ id, place, index, textId, move }}
                by={1}
                isIdle={index === order.length - 1}
              />
              {told && <Reason id={`${textId}-reason`} {...told} />}
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said && t.movedTo(said, order.length)}
      </p>
      {own?.solution && !own.correct && (
        <div className="order-solution">
          <p>{t.rightOrder}</p>
          <ol>
            {own.solution.map((place) => (
              <li key={place}>{items[place]}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}

type MoveButtonProps = {
  id: string
  place: number
  index: number
  textId: string
  by: -1 | 1
  isIdle: boolean
  move: (index: number, by: -1 | 1) => void
}

/** It stays where focus is when it has nothing left to do, so it is marked as idle and not disabled. */
function MoveButton({ id, place, index, textId, by, isIdle, move }: MoveButtonProps) {
  const t = useMessages().lesson.quiz
  const buttonId = `${id}-${place}-${by === -1 ? 'up' : 'down'}`
  return (
    <button
      type="submit"
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      name="move"
      value={`${index}:${by}`}
      id={buttonId}
      formNoValidate
      aria-disabled={isIdle}
      aria-labelledby={`${buttonId} ${textId}`}
      aria-label={by === -1 ? t.moveUp : t.moveDown}
      onClick={(event) => {
        event.preventDefault()
        move(index, by)
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={by === -1 ? 'M8 13V3M3 8l5-5 5 5' : 'M8 3v10M3 8l5 5 5-5'} />
      </svg>
    </button>
  )
}
