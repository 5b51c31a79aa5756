'use client';
import { Component, type ReactNode } from 'react';

type Props = { onFault: () => void; children: ReactNode };

/** Whatever goes wrong inside rich mode, the text stays: its source is shown instead. */
export class RichGuard extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    this.props.onFault();
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}
