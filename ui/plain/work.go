package plain

import (
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"backstep/ui/desk"
)

// work is the command that is being carried out.
type work struct {
	on, stopped atomic.Bool
	next        time.Time     // when a word on it is due
	wait        time.Duration // until the word after that
}

// The waits until a word is said of what takes long, each twice as long as the one before.
const (
	firstWord = 4 * time.Second
	longWait  = time.Minute
)

// Interrupt stops the command that is being carried out. It reports false if there is none, or
// if it was stopped already and does not end. It may be called in any goroutine.
func (t *Talk) Interrupt() bool {
	return t.work.on.Load() && !t.work.stopped.Swap(true)
}

// carryOut carries out a command to its end, or until it is stopped.
func (t *Talk) carryOut(command string) desk.Result {
	t.work.stopped.Store(false)
	t.work.on.Store(true)
	defer t.work.on.Store(false)
	t.work.wait = firstWord
	t.work.next = t.options.Now().Add(firstWord)
	do := t.desk.DoScripted
	if t.options.Person {
		do = t.desk.Do
	}
	pace := desk.Pace{Stop: t.work.stopped.Load, Rest: t.wordIsDue, Say: t.sayHowFar}
	r := pace.Finish(t.desk, do(command))
	if r.Err == nil && t.desk.Playing().On {
		t.desk.Pause()
		r.Err = fmt.Errorf("%s: nothing would end it here; until 0.1 or goto 500 would", strings.Fields(command)[0])
	}
	return r
}

// wordIsDue reports whether it is time for a word on how far the work has come.
func (t *Talk) wordIsDue() bool { return !t.options.Now().Before(t.work.next) }

// sayHowFar says how far the work has come.
func (t *Talk) sayHowFar() {
	t.work.wait = min(2*t.work.wait, longWait)
	t.work.next = t.options.Now().Add(t.work.wait)
	how := ""
	if now, on := t.desk.Journey(); on && now.Steps > 1 {
		how = fmt.Sprintf(", %d of %d steps", now.Done, now.Steps)
	} else if m := t.desk.Seen(); m.Step != nil && t.desk.Playing().On {
		how = fmt.Sprintf(", at epoch %d", m.Epoch())
	}
	t.print(Spell("Still working" + how + "; control C stops it."))
	t.flush()
}
