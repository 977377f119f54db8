package keyboard

import (
	"slices"
	"sync"
)

// queue holds frames on their way to the program, which may be slow. Ctrl+c overtakes
// them if the program is far behind, so that nobody who wants to quit has to wait for a
// flood of keys.
type queue struct {
	more chan struct{} // there are frames, or no more will come

	mu       sync.Mutex
	frames   [][]byte
	unread   int  // bytes, including those in the pipe
	over     bool // there will be no more
	overtook bool // frames before that of ctrl+c are thrown away
}

// farBehind is the number of unread bytes beyond which ctrl+c overtakes them. It is more
// than anyone types ahead.
const farBehind = 1024

func newQueue() *queue { return &queue{more: make(chan struct{}, 1)} }

// add puts frames at the end.
func (q *queue) add(frames [][]byte) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, f := range frames {
		if isCtrlC(f[1:]) && q.unread > farBehind {
			for _, dropped := range q.frames {
				q.unread -= len(dropped)
			}
			q.frames, q.overtook = nil, true
		}
		q.frames = append(q.frames, f)
		q.unread += len(f)
	}
	q.tell()
}

// next removes and returns the first frame. over reports that there is none and never
// will be.
func (q *queue) next() (frame []byte, over bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.frames) == 0 {
		return nil, q.over
	}
	frame = q.frames[0]
	q.frames = q.frames[1:]
	return frame, false
}

// putBack puts back the frame that next returned.
func (q *queue) putBack(frame []byte) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.frames = slices.Insert(q.frames, 0, frame)
}

// fate is what happens to keys that were read.
type fate int

const (
	passedOn   fate = iota
	thrownAway      // ctrl+c has overtaken them
	overtaking      // they are ctrl+c
)

// took notes that the keys of a frame were read from the pipe, and returns their fate.
func (q *queue) took(keys []byte) fate {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.unread -= 1 + len(keys)
	switch {
	case !q.overtook:
		return passedOn
	case !isCtrlC(keys):
		return thrownAway
	}
	q.overtook = false
	return overtaking
}

// end marks the queue as having no more frames to come.
func (q *queue) end() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.over = true
	q.tell()
}

// tell wakes the goroutine that waits for frames.
func (q *queue) tell() {
	select {
	case q.more <- struct{}{}:
	default:
	}
}

func isCtrlC(keys []byte) bool { return len(keys) == 1 && keys[0] == ctrlC }
