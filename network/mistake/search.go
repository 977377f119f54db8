package mistake

import (
	"math"
	"slices"
)

// fit is how well a mistake explains an answer.
type fit int

const (
	not fit = iota
	twoRoughly
	loosely // with numbers rounded to fewer digits than are shown
	twoExactly
	roughly // with numbers rounded on the way
	exactly
)

// of returns how well so many mistakes at once explain an answer that fits.
func (f fit) of(mistakes int) fit {
	switch {
	case mistakes == 1:
		return f
	case f == exactly:
		return twoExactly
	case f == roughly:
		return twoRoughly
	default:
		return not
	}
}

// search looks for the mistakes that give an answer.
type search struct {
	*rightWay
	ways []way
	fits func(m *Mistake) fit

	tried []Mistake
	kept  [exactly + 1][]Mistake // by how well they fit
}

// search tries every way by itself.
func (r *rightWay) search(fits func(m *Mistake) fit) *search {
	s := &search{rightWay: r, ways: waysOf(&r.world), fits: fits}
	for _, v := range s.ways {
		s.try(v)
	}
	return s
}

// try makes a mistake, and keeps it if it cannot be taken for the right way.
func (s *search) try(ways ...way) {
	d, value, ok := s.follow(ways...)
	if !ok || same(value, s.value()) {
		return
	}
	m := d.mistake(value, ways...)
	if how := s.fits(&m).of(len(ways)); how != not {
		s.keep(how, m)
	}
	if len(ways) == 1 && !slices.ContainsFunc(s.tried, func(t Mistake) bool { return t.group == m.group }) {
		s.tried = append(s.tried, m)
	}
}

// keep adds a mistake, unless it is one of those in another place.
func (s *search) keep(how fit, m Mistake) {
	if !slices.ContainsFunc(s.kept[how], func(k Mistake) bool { return k.group == m.group }) {
		s.kept[how] = append(s.kept[how], m)
	}
}

// verdict tries two ways at once where one is not enough, if the answer has digits enough
// to tell many mistakes apart.
func (s *search) verdict(enough bool) Verdict {
	if enough && len(s.kept[exactly]) == 0 && len(s.kept[roughly]) == 0 {
		s.pairs()
	}
	v := Verdict{Outcome: Unknown, Tried: written(s.tried), Fits: written(s.found())}
	switch {
	case len(v.Fits) == 1:
		v.Outcome = Usual
	case len(v.Fits) > 1:
		v.Outcome = Several
	}
	return v
}

// found returns the mistakes that fit best.
func (s *search) found() []Mistake {
	for _, list := range slices.Backward(s.kept[:]) {
		if len(list) > 0 {
			return slices.DeleteFunc(slices.Clone(list), func(m Mistake) bool { return m.spare && known(list, m) })
		}
	}
	return nil
}

// known reports whether a mistake that is not spare comes to the same.
func known(list []Mistake, m Mistake) bool {
	return slices.ContainsFunc(list, func(k Mistake) bool { return !k.spare && same(k.Value, m.Value) })
}

// pairs tries two usual ways at once.
func (s *search) pairs() {
	for i, first := range s.ways {
		for _, second := range s.ways[i+1:] {
			if first.usual && second.usual && first.family() != second.family() {
				s.try(first, second)
			}
		}
	}
	for _, how := range []fit{twoExactly, twoRoughly} {
		s.kept[how] = slices.DeleteFunc(s.kept[how], s.idle)
	}
}

// idle reports whether one of two mistakes made no difference.
func (s *search) idle(m Mistake) bool {
	return slices.ContainsFunc(s.tried, func(t Mistake) bool {
		return math.Abs(t.Value-m.Value) <= nothing*math.Abs(m.Value)
	})
}
