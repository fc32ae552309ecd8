package dev.plumbline.domain.session;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ReviewItem;

/** What tells one item from all others. */
record ItemKey(TaskId task, ReviewItem item) {
    static ItemKey of(SessionItem item) {
        return new ItemKey(item.ref().task(), item.ref().item());
    }

    @Override
    public String toString() {
        return task + " " + item;
    }
}
