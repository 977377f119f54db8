package session_test

import (
	"fmt"
	"slices"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

func TestWhatSetsSessionsApart(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []string
	}{
		{[]string{"diabetes"}, nil},
		{[]string{"diabetes", "diabetes"}, nil},
		{
			[]string{"diabetes", "diabetes --lr 20", "diabetes --optimizer adam", "diabetes --lr 20 --optimizer momentum --momentum 0.5"},
			[]string{"optimiser [sgd sgd adam momentum]", "learning rate η [2 20 2 20]", "momentum μ [   0.5]"},
		},
		{[]string{"xor", "xor --hidden 3 --seed 4"}, []string{"hidden units [4 3]", "seed [1 4]"}},
	} {
		var list []*session.Session
		for _, line := range c.lines {
			list = append(list, sessiontest.Line(t, line).Session)
		}
		var got []string
		for _, a := range session.SetApart(list) {
			got = append(got, fmt.Sprintf("%s %v", a.Called(), a.Values))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q are set apart by %q, want %q", c.lines, got, c.want)
		}
	}
}
