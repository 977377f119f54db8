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
		{[]string{"diabetes", "diabetes --batch 1"}, []string{"batch size [all 1]"}},
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

// Two settings never have the same symbol.
func TestSymbolsOfSettings(t *testing.T) {
	of := map[string]string{}
	for _, s := range session.Settings() {
		a := session.Apart{Setting: s}
		if s.Title == "" {
			continue
		}
		if other, taken := of[a.Symbol()]; taken {
			t.Errorf("%q and %q are both called %q", s.Title, other, a.Symbol())
		}
		of[a.Symbol()] = s.Title
	}
	for symbol, title := range map[string]string{"η": "learning rate η", "schedule": "schedule of η", "least η": "least η", "β₁": "memory β₁", "L2": "penalty L2", "batch size": "batch size"} {
		if of[symbol] != title {
			t.Errorf("%q is %q, want %q", symbol, of[symbol], title)
		}
	}
}
