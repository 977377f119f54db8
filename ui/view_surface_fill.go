package ui

import (
	"backstep/network/probe"
	"backstep/ui/view/surface"
)

// fillSurface gathers what the frame of the surface shows.
func fillSurface(m *Model, s *scene) {
	v, params := &m.surface, m.seen.Parameters()
	picture := &surface.Picture{
		Plane: v.plane, Low: v.low, High: v.high,
		Row: m.selectedRow(), At: v.moved, Moved: v.moved != nil,
		Layer: m.hiddenLayer(), Parameters: params, Progress: m.progress(),
	}
	if picture.At == nil {
		picture.At = m.selectedInputs()
	}
	picture.Answer = probe.Answer(m.setup.Config.Architecture, params, picture.At)
	if r := m.results.surface; r.shows(m.surfaceKey()) {
		picture.Surface, picture.Points = r.surface, r.points
	}
	s.Surface = picture
}
