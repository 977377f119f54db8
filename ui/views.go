package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/explain"
	"backstep/network/probe"
)

// view is one of the views of training that keys 1 to 8 choose from. What it
// needs beside the model's own state is in files of its own, view_….go.
type view struct {
	view viewNumber
	key  string
	does string // in help

	logLoss bool // its charts of the loss are logarithmic until the reader chooses

	prepare  func(m *Model)                   // computes what a frame needs of the moment; may be nil
	keys     func() []binding                 // what keys mean only here; may be nil
	question func(m *Model) (question, bool)  // what is to be computed; may be nil
	click    func(m *Model, x, y int) tea.Cmd // on a screen.PlaceTarget of it; may be nil
	wheel    func(m *Model, x, y int) tea.Cmd // a notch of the wheel, to the right or up; may be nil
	fill     func(m *Model, s *scene)         // what its frame needs beside the rest; may be nil
}

// views lists the views in the order of their keys.
func views() []view {
	return []view{
		{view: viewOfNetwork, key: "1", does: "the network"},
		{view: viewOfMatrices, key: "2", does: "the matrices"},
		{view: viewOfSurface, key: "3", does: "the decision surface", logLoss: true, keys: surfaceKeys, question: surfaceQuestion, click: clickPoint, fill: fillSurface},
		{view: viewOfCurves, key: "4", does: "the curves", logLoss: true, keys: curvesKeys, question: curvesQuestion, wheel: wheelOverCurves, fill: fillCurves},
		{view: viewOfGradients, key: "6", does: "the flow of the gradients", prepare: prepareLayers, keys: gradientsKeys, question: gradientsQuestion, fill: fillGradients},
		{view: viewOfUnit, key: "7", does: "a unit up close", keys: unitKeys, question: unitQuestion, fill: fillUnit},
		{view: viewOfLandscape, key: "8", does: "the loss landscape", keys: landscapeKeys, question: landscapeQuestion, wheel: wheelOverLandscape, fill: fillLandscape},
	}
}

// results are what work has come to so far.
type results struct {
	surface   *surfaceResult // nil: not there yet
	curves    ofRun[*probe.Scores]
	gradients ofRun[*probe.Readings]
	layers    layersRead
	trouble   explain.Trouble // why the loss of gradients is not finite, where it is not
	unit      ofRun[*probe.UnitPast]
	landscape ofRun[*landscapeResult]
}

// ofRun is something that holds for one run of training alone.
type ofRun[T any] struct {
	run   int
	value T
}

// of returns the value where it is of that run, else none.
func (r ofRun[T]) of(run int) (value T) {
	if r.run == run {
		value = r.value
	}
	return value
}

// viewKeys are the keys that choose a view, and those that mean something in
// one only.
func viewKeys() []binding {
	var list []binding
	for _, v := range views() {
		hint := ""
		if v.view == viewOfMatrices {
			hint = "views"
		}
		list = append(list, binding{
			keys: []string{v.key}, shown: v.key, does: v.does, hint: hint, group: "views",
			act: func(m *Model) tea.Cmd { return m.show(v.view) },
		})
	}
	for _, v := range views() {
		if v.keys == nil {
			continue
		}
		for _, b := range v.keys() {
			b.view, b.group = v.view, "in "+v.does
			list = append(list, b)
		}
	}
	return list
}

// ownKeys are the keys that mean something in a view alone.
func ownKeys(of viewNumber) []binding {
	for _, v := range views() {
		if v.view == of && v.keys != nil {
			return v.keys()
		}
	}
	return nil
}

// show goes to a view.
func (m *Model) show(v viewNumber) tea.Cmd {
	m.view = v
	m.prepare()
	return nil
}

// noView answers a key of the number row that no view has.
func (m *Model) noView(key string) {
	if len(key) == 1 && '0' <= key[0] && key[0] <= '9' {
		m.message, m.alarm = fmt.Sprintf("there is no view %s: the views are %s, and ? lists them", key, viewRange()), true
	}
}

// present returns the view that is shown.
func (m *Model) present() view {
	for _, v := range views() {
		if v.view == m.view {
			return v
		}
	}
	return views()[0]
}

// question returns what the present view wants computed, if anything.
func (m *Model) question() (question, bool) {
	if ask := m.present().question; ask != nil {
		return ask(m)
	}
	return question{}, false
}
