package keyboard

import (
	"slices"
	"sync"
)

// queue is frames on their way to the program, which may be slow. Ctrl+c
// overtakes them if the program is far behind: nobody who wants to quit should
// wait for a flood of keys.
type queue struct {
	more chan struct{} // there are frames, or no more will come

	mu       sync.Mutex
	frames   [][]byte
	unread   int  // bytes, with those in the pipe
	over     bool // there will be no more
	overtook bool // frames before that of ctrl+c are thrown away
}

// farBehind is how many unread bytes of keys let ctrl+c overtake them: more
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

// next takes the first frame; over reports that there is none and never will
// be.
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

// putBack undoes next.
func (q *queue) putBack(frame []byte) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.frames = slices.Insert(q.frames, 0, frame)
}

// What to do with keys that were read.
type fate int

const (
	passedOn   fate = iota
	thrownAway      // ctrl+c has overtaken them
	overtaking      // they are ctrl+c
)

// took is told of the keys of a frame that was read.
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

// end says that there will be no more frames.
func (q *queue) end() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.over = true
	q.tell()
}

// tell wakes whoever waits for frames.
func (q *queue) tell() {
	select {
	case q.more <- struct{}{}:
	default:
	}
}

func isCtrlC(keys []byte) bool { return len(keys) == 1 && keys[0] == ctrlC }
