package mistake

import (
	"math"
	"slices"
)

// singles returns the mistakes that can be made, each by itself. Those that come to the
// right number are left out.
func (r *rightWay) singles() []Mistake {
	if r.made == nil {
		r.ways = waysOf(&r.world)
		for _, v := range r.ways {
			r.made = r.try(r.made, v)
		}
		r.tried = r.written(unlike(r.made))
	}
	return r.made
}

// pairs returns the mistakes of two usual ways at once, both of which make a difference.
func (r *rightWay) pairs() []Mistake {
	if r.both != nil {
		return r.both
	}
	singles, ways := r.singles(), r.paired()
	for i, first := range ways {
		for _, second := range ways[i+1:] {
			if first.family() != second.family() {
				r.both = r.try(r.both, first, second)
			}
		}
	}
	r.both = slices.DeleteFunc(r.both, func(m Mistake) bool {
		return slices.ContainsFunc(singles, func(k Mistake) bool { return math.Abs(k.Value-m.Value) <= nothing*math.Abs(m.Value) })
	})
	return r.both
}

// longest is the most terms, of all pairs together, that are worked out.
const longest = 20000

// paired returns the ways that are tried two at once: the usual ones. Of a long sum they are
// only those that can be gone in one place.
func (r *rightWay) paired() []way {
	places := map[string]int{}
	var usual []way
	for _, v := range r.ways {
		if v.usual {
			usual = append(usual, v)
			places[v.family()]++
		}
	}
	most := few
	if len(usual)*len(usual)/2*len(r.d.terms) > longest {
		most = 1
	}
	return slices.DeleteFunc(usual, func(v way) bool { return places[v.family()] > most })
}

// try adds a mistake to a list, unless it comes to the right number.
func (r *rightWay) try(list []Mistake, ways ...way) []Mistake {
	d, value, ok := r.follow(ways...)
	if !ok || same(value, r.value()) {
		return list
	}
	return append(list, d.mistake(value, ways...))
}

// fit is how well a mistake explains an answer.
type fit int

const (
	not     fit = iota
	loosely     // with numbers rounded to fewer digits than are shown
	roughly     // with numbers rounded on the way
	exactly
)

// verdict returns the mistakes that fit best, one alone before two at once. Two are tried
// if there are digits enough to tell so many apart.
func (r *rightWay) verdict(fits func(m *Mistake) fit, enough bool) Verdict {
	one := fitting(r.singles(), fits)
	found := slices.Concat([][]Mistake{one[exactly], one[roughly]})
	if enough && len(one[exactly]) == 0 && len(one[roughly]) == 0 {
		two := fitting(r.pairs(), fits)
		found = append(found, two[exactly], one[loosely], two[roughly])
	} else {
		found = append(found, one[loosely])
	}
	v := Verdict{Outcome: Unknown, Tried: r.tried}
	for _, list := range found {
		if len(list) > 0 {
			v.Fits = r.written(list)
			break
		}
	}
	switch {
	case len(v.Fits) == 1:
		v.Outcome = Usual
	case len(v.Fits) > 1:
		v.Outcome = Several
	}
	return v
}

// fitting returns the mistakes that fit, by how well they do. One made in several places is
// there once, and a spare one only if no other comes to the same.
func fitting(list []Mistake, fits func(m *Mistake) fit) [exactly + 1][]Mistake {
	var kept [exactly + 1][]Mistake
	for _, m := range list {
		if how := fits(&m); how != not {
			kept[how] = append(kept[how], m)
		}
	}
	for how, list := range kept {
		kept[how] = slices.DeleteFunc(unlike(list), func(m Mistake) bool { return m.spare && known(list, m) })
	}
	return kept
}

// unlike returns the first of the mistakes that are the same.
func unlike(list []Mistake) []Mistake {
	var first []Mistake
	for _, m := range list {
		if !slices.ContainsFunc(first, m.Is) {
			first = append(first, m)
		}
	}
	return first
}

// known reports whether a mistake that is not spare comes to the same.
func known(list []Mistake, m Mistake) bool {
	return slices.ContainsFunc(list, func(k Mistake) bool { return !k.spare && same(k.Value, m.Value) })
}
