-- What people write when they mean these
INSERT INTO area_alias (alias, area_code) VALUES
    ('gm', 'E47000001'),
    ('gt manchester', 'E47000001'),
    ('gtr manchester', 'E47000001'),
    ('n ireland', 'N92000002'),
    ('ni', 'N92000002'),
    ('rct', 'W06000016'),
    ('yorkshire', 'E12000003')
ON CONFLICT DO NOTHING;
