package stepper

import (
	"math/bits"
	"sort"

	"backstep/network"
)

// checkpoints holds past states in bounded memory: dense near the present and sparser
// farther away, so that any step can be reached again by replaying a small share of the
// way.
type checkpoints struct {
	list     []checkpoint    // by step; the first one is never dropped
	capacity int             // of list and free together
	free     []network.State // of dropped ones, for reuse
}

type checkpoint struct {
	state     network.State
	epochLoss float64 // of the last epoch completed there
}

// newCheckpoints returns checkpoints that consist of the first one, which is never
// dropped. There is no room for others until limit makes some.
func newCheckpoints(first *network.State, epochLoss float64) *checkpoints {
	return &checkpoints{capacity: 1, list: []checkpoint{{first.Clone(), epochLoss}}}
}

// limit bounds the checkpoints after the first to memory bytes in all, and drops
// those that do not fit.
func (c *checkpoints) limit(memory, present int) {
	c.capacity = 1 + memory/stateSize(&c.list[0].state)
	if len(c.list)+len(c.free) <= c.capacity {
		return
	}
	if len(c.list) > c.capacity {
		c.thin(present)
	}
	c.free = nil
}

// spacing returns the least number of steps between checkpoints. The fewer checkpoints
// fit, the wider it is, so that they still reach as far back as a person usually goes.
func (c *checkpoints) spacing() int {
	const reach = 128 // steps
	return max(1, reach/c.capacity)
}

// before returns the last checkpoint at or before a step.
func (c *checkpoints) before(step int) *checkpoint {
	return &c.list[c.search(step+1)-1]
}

// search returns the index of the first checkpoint at or after a step.
func (c *checkpoints) search(step int) int {
	if n := len(c.list); c.list[n-1].state.Step < step {
		return n
	}
	return sort.Search(len(c.list), func(i int) bool { return c.list[i].state.Step >= step })
}

// add keeps a copy of the present state, and the loss of the last epoch completed
// there.
func (c *checkpoints) add(s *network.State, epochLoss float64) {
	i := c.search(s.Step)
	if c.capacity == 1 || (i < len(c.list) && c.list[i].state.Step == s.Step) {
		return
	}
	if len(c.list) >= c.capacity {
		c.thin(s.Step)
		i = c.search(s.Step)
	}
	c.list = append(c.list, checkpoint{})
	copy(c.list[i+1:], c.list[i:])
	c.list[i] = checkpoint{c.copyOf(s), epochLoss}
}

// copyOf returns a copy of a state. It reuses the memory of a dropped one if it can.
func (c *checkpoints) copyOf(s *network.State) network.State {
	n := len(c.free)
	if n == 0 {
		return s.Clone()
	}
	state := c.free[n-1]
	c.free = c.free[:n-1]
	s.CopyTo(&state)
	return state
}

// thin drops checkpoints, spacing them ever wider, until a quarter of the capacity
// is free. The first one stays.
func (c *checkpoints) thin(present int) {
	for near := float64(c.capacity) / 4; len(c.list) > max(1, c.capacity*3/4); near /= 2 {
		c.drop(present, near)
	}
}

// drop keeps about one checkpoint for every d/near steps at distance d from the
// present, and drops the others. The gaps are powers of two, so that what is kept for
// one present also serves the next.
func (c *checkpoints) drop(present int, near float64) {
	kept := c.list[:1]
	for _, at := range c.list[1:] {
		distance := max(1, present-at.state.Step, at.state.Step-present)
		gap := 1 << bits.Len(uint(float64(distance)/near)) / 2
		if at.state.Step-kept[len(kept)-1].state.Step < gap {
			c.free = append(c.free, at.state)
			continue
		}
		kept = append(kept, at)
	}
	clear(c.list[len(kept):])
	c.list = kept
}
