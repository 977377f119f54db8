package ui

import (
	"fmt"
	"testing"

	"backstep/data/session/sessiontest"
)

// Drawing a frame does not change the model in any view, not even right after the
// view or the moment has changed.
func TestAFrameChangesNothing(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "moons"))
	// As text, since NaN differs from itself.
	remembered := func() string {
		text := fmt.Sprintf("%+v", []any{*m.desk.Seen(), m.background, m.errands, m.look.alone})
		for _, v := range m.views {
			text += fmt.Sprintf("%+v", v.View)
		}
		return text
	}
	for _, key := range []string{"e", "R", "e", "n", "g", "p"} {
		m.press(key)
		for _, v := range m.views {
			m.press(v.key)
			m.prepare()
			before := remembered()
			m.draw()
			if after := remembered(); before != after {
				t.Errorf("after %s, the frame of %s changes the model from\n%+v\nto\n%+v", key, v.does, before, after)
			}
		}
	}
}
