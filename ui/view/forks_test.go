package view_test

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/viewtest"
)

// Whatever was changed in the middle of a run, each view shows every moment of it the same
// before and after it was elsewhere, and as it does without having been anywhere.
func TestViewsAcrossForks(t *testing.T) {
	for _, change := range []string{
		"set lr 20", "set optimizer adam", "set batch 2", "set loss mse", "set shuffle yes", "set l2 0.1", "edit h1 bmi 3", "set train_biases no",
	} {
		t.Run(change, func(t *testing.T) {
			made := "goto 40; goto 12; " + change + "; goto 30; "
			for _, v := range views() {
				open := func(script string) *viewtest.Screen {
					s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 120, H: 36}, views()...)
					s.Do(made + script + "view " + v.Name())
					return s
				}
				back, on := open("goto 8; ").Frame(), open("goto 20; ").Frame()
				s := open("goto 8; ")
				for range 2 {
					if s.Frame() != back {
						t.Fatalf("%s: before the fork it shows\n%s\nwant\n%s", v.Name(), s.Frame(), back)
					}
					s.Do("goto 20")
					if s.Frame() != on {
						t.Fatalf("%s: after the fork it shows\n%s\nwant\n%s", v.Name(), s.Frame(), on)
					}
					s.Do("goto 8")
				}
			}
		})
	}
}
