import { Children, type ComponentType, isValidElement, type ReactElement, type ReactNode } from 'react'

/** The children that are one kind of element, and the rest, both in the order they were written. */
export function partsOf<Props>(
  children: ReactNode,
  type: ComponentType<Props>,
): { parts: ReactElement<Props>[]; rest: ReactNode[] } {
  const all = Children.toArray(children)
  const isPart = (child: ReactNode): child is ReactElement<Props> =>
    isValidElement(child) && child.type === type
  return { parts: all.filter(isPart), rest: all.filter((child) => !isPart(child)) }
}
