import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Publication, PublisherStatus } from '../publish/publisher';

/** The figures that an operator watches, as Prometheus reads them. */
export class Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  /** Counted here, since every answer counts: Prometheus gets the sums when it asks. */
  private readonly answered = new Map<string, number>();
  private readonly publishing = new Histogram({
    name: 'midad_publish_seconds',
    help: 'From the wish to publish until readers see it.',
    buckets: [0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
    registers: [this.registry],
  });

  constructor(publisher: () => PublisherStatus) {
    const { answered } = this;
    new Counter({
      name: 'midad_answers_total',
      help: 'Answers to readers, by where they came from and status.',
      labelNames: ['source', 'status'] as const,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [key, count] of answered) {
          const [source = '', status = ''] = key.split(' ');
          this.inc({ source, status }, count);
        }
      },
    });
    new Gauge({
      name: 'midad_publish_queue',
      help: 'Wishes to publish that wait.',
      registers: [this.registry],
      collect() {
        this.set(publisher().queued);
      },
    });
    new Gauge({
      name: 'midad_publish_failing',
      help: '1 while the last run failed.',
      registers: [this.registry],
      collect() {
        this.set(publisher().fault ? 1 : 0);
      },
    });
    new Gauge({
      name: 'midad_memory_bytes',
      help: 'Resident memory of the server.',
      registers: [this.registry],
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
  }

  countAnswer(source: string, status: number): void {
    const key = `${source} ${status}`;
    this.answered.set(key, (this.answered.get(key) ?? 0) + 1);
  }

  notePublication({ ms }: Publication): void {
    this.publishing.observe(ms / 1000);
  }

  read(): Promise<string> {
    return this.registry.metrics();
  }
}
